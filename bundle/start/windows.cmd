@echo off
chcp 65001 >nul
title Høringsanalyse
set "HORING_BUNDLE=%~dp0."
"%~dp0program\node.exe" "%~dp0program\dist\src\cli.js" start
if errorlevel 1 pause
