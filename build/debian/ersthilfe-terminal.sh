#!/bin/sh
# Starts the terminal from wherever this package lies, under the Node that came with it, else under the system's.
here=$(dirname "$(readlink -f "$0")")/../lib/ersthilfe-terminal
node=$here/node
[ -x "$node" ] || node=node
exec "$node" --disable-warning=ExperimentalWarning "$here/dist/machine/main.js" --host chromium "$@"
