@echo off
set "HORING_BUNDLE=%~dp0."
"%~dp0program\node.exe" "%~dp0program\dist\src\cli.js" %*
