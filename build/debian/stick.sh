#!/bin/sh
# stick mount|release NAME: shows the stick /dev/NAME to the terminal, read-only, or marks that it cannot be read.
# The only part of the terminal that runs as root. It reads nothing of what is on the stick (decisions/028).
set -eu
where=${ERSTHILFE_STICK_MOUNT:-/run/ersthilfe/stick}
who=${ERSTHILFE_STICK_USER:-ersthilfe}
mark=$where.unreadable
name=$2
case $name in '' | *[!a-z0-9]*) exit 1 ;; esac

# Several partitions come at the same moment.
exec 9>"$where.lock"
flock -w 20 9

unreadable() {
  printf '%s\n' "$name" >"$mark"
  exit 0
}

case $1 in
  mount)
    # One at a time: a second stick waits until it is put in again.
    if mountpoint -q "$where"; then exit 0; fi
    # What people bring. Each further file system is code of the kernel that a hostile stick can attack.
    type=$(blkid -p -o value -s TYPE "/dev/$name" || true)
    case $type in vfat | exfat) ;; *) unreadable ;; esac
    options=ro,nosuid,nodev,noexec,noatime,uid=$(id -u "$who"),gid=$(id -g "$who"),umask=0277
    timeout 15 mount -t "$type" -o "$options" "/dev/$name" "$where" || unreadable
    rm -f "$mark"
    ;;
  release)
    if [ "$(findmnt -n -o SOURCE "$where" || true)" = "/dev/$name" ]; then umount -l "$where"; fi
    if [ "$(cat "$mark" 2>/dev/null || true)" = "$name" ]; then rm -f "$mark"; fi
    ;;
  *) exit 1 ;;
esac
