#!/bin/sh
# Starts the city's gateway; its settings come from /etc/ersthilfe-terminal/gateway.env.
here=$(dirname "$(readlink -f "$0")")/../lib/ersthilfe-terminal
node=$here/node
[ -x "$node" ] || node=node
exec "$node" --disable-warning=ExperimentalWarning "$here/dist/gateway/gateway.js" "$@"
