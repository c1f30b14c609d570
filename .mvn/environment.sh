# Sourced by the launchers: finds what Crosspoint needs on this machine, and installs it on Debian and Ubuntu where it may.

# Sets JAVA_HOME to a JDK of version 17 or newer.
need_java() {
  find_java && return 0
  install_packages openjdk-17-jdk-headless fontconfig fonts-dejavu-core && find_java && return 0
  echo "crosspoint: needs a JDK of version 17 or newer; install one (https://adoptium.net) and set JAVA_HOME to it" >&2
  return 1
}

find_java() {
  for candidate in "${JAVA_HOME:-}" "$(java_of_path)" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

# The JDK whose javac is on the path, links resolved.
java_of_path() {
  found=$(command -v javac 2>/dev/null) || return 0
  found=$(readlink -f "$found" 2>/dev/null) || return 0
  dirname "$(dirname "$found")"
}

# Whether a folder is a JDK of version 17 or newer; its release file says so without starting it.
is_jdk() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$version" ] && [ "$version" -ge 17 ]
}

# Installs Debian packages where apt-get and the right to use it are there; fails quietly where they are not.
install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  if [ "$(id -u)" -eq 0 ]; then
    as_root=
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
  else
    return 1
  fi
  echo "crosspoint: installing $*" >&2
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q "$@" >/dev/null 2>&1 && return 0
  # shellcheck disable=SC2086
  $as_root apt-get update -q >/dev/null 2>&1
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q "$@" >/dev/null 2>&1
}
