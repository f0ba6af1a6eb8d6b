#!/bin/sh
# Åpner pulten og nettleseren. Lukk vinduet for å avslutte.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
HORING_BUNDLE=$here exec "$here/program/node" "$here/program/dist/src/cli.js" start "$@"
