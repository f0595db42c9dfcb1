"""Installs what is missing on Debian, Ubuntu and their relatives."""

import os
import shutil
import subprocess
from collections.abc import Sequence

from installer.needs import Need
from installer.talk import SetupError, say

# No questions, and no service started or restarted: systemctl (SYSTEMD_OFFLINE), sysv scripts
# (RUNLEVEL) and Ubuntu's needrestart each look at one of these.
QUIETLY = (
    "DEBIAN_FRONTEND=noninteractive",
    "SYSTEMD_OFFLINE=1",
    "RUNLEVEL=1",
    "NEEDRESTART_SUSPEND=1",
)
INSTALL = ("install", "-qq", "--yes", "--no-install-recommends", "--no-remove")
KEEP_SETTINGS = ("--force-confdef", "--force-confold")
PATIENTLY = ("-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0")


def is_here() -> bool:
    """Whether this system installs its packages with apt-get."""
    return shutil.which("apt-get") is not None


def install(needs: Sequence[Need]) -> None:
    """Install the packages that bring `needs`.

    Raises:
        SetupError: We may not, or apt-get did not manage; the text holds the command to run.
    """
    rights = rights_of(os.geteuid())
    if rights is None:
        raise SetupError(
            "We may not install them: sudo is not there, or asks for a password. Please run\n\n"
            f"  {command_for(needs)}\n\nand then the same make command again."
        )
    quietly = (*rights, _path_of("env"), *QUIETLY)
    say("Installing them with apt-get. This can take some minutes.")
    _mend(quietly)
    if _call(*quietly, _path_of("apt-get"), "update", "-qq", *PATIENTLY) != 0:
        say("The package lists could not all be fetched. We go on with those that are there.")
    installing = (*quietly, _path_of("apt-get"), *INSTALL, *PATIENTLY)
    if _is_broken():
        _run(*installing, "--fix-broken")
    if _call(*installing, *packages_for(needs)) != 0:
        raise SetupError(
            "apt-get did not manage; it says why above. Nothing of QVisit is lost. Please run\n\n"
            f"  {command_for(needs)}\n\nand then the same make command again."
        )


def rights_of(user: int) -> tuple[str, ...] | None:
    """What to put before a command that changes the system: nothing for root, sudo, or None."""
    if user == 0:
        return ()
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], capture_output=True, stdin=subprocess.DEVNULL)
    return (sudo, "-n") if asked.returncode == 0 else None


def packages_for(needs: Sequence[Need]) -> tuple[str, ...]:
    """The package names to ask apt-get for, each once.

    Where releases name a package differently, the first name that apt's lists know is taken;
    with no lists the oldest, which newer releases still understand.
    """
    known = _known(sorted({name for need in needs for name in need.packages}))
    chosen: dict[str, None] = {}
    for need in needs:
        first = next((name for name in need.packages if name in known), need.packages[-1])
        chosen |= dict.fromkeys((first, *need.beside))
    return tuple(chosen)


def command_for(needs: Sequence[Need]) -> str:
    """The command by which an administrator installs what is missing."""
    prefix = "" if os.geteuid() == 0 else "sudo "
    names = " ".join(packages_for(needs))
    return f"{prefix}apt-get update && {prefix}apt-get install --no-install-recommends {names}"


def _known(names: Sequence[str]) -> frozenset[str]:
    """Those of the names that apt could install, by the lists it has now."""
    cache = shutil.which("apt-cache")
    if cache is None:
        return frozenset()
    asked = subprocess.run(
        [cache, "policy", *names],
        env={**os.environ, "LC_ALL": "C"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    known, name = set(), ""
    for line in asked.stdout.splitlines():
        if not line.startswith(" "):
            name = line.rstrip(":")
        elif line.strip().startswith("Candidate:") and "(none)" not in line:
            known.add(name)
    return frozenset(known)


def _path_of(program: str) -> str:
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
    return shutil.which(program, path=path) or program


def _mend(quietly: Sequence[str]) -> None:
    """Wait for another installation to end, and finish one that was interrupted."""
    _run(*quietly, _path_of("apt-get"), "check", "-qq", *PATIENTLY)
    if _is_broken():
        _run(*quietly, _path_of("dpkg"), *KEEP_SETTINGS, "--configure", "-a")


def _is_broken() -> bool:
    """Whether the system has packages that are installed by half."""
    return bool(_run(_path_of("dpkg"), "--audit").stdout)


def _call(*command: str) -> int:
    """Run a command in silence; show what it said if it did not manage."""
    done = _run(*command)
    if done.returncode != 0:
        say(done.stdout.rstrip())
    return done.returncode


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, whatever happens: half an installation spoils the system.

    It is in a process group of its own, which Ctrl-C does not reach.
    """
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        process_group=0,
    ) as running:
        try:
            said, _ = running.communicate()
        except KeyboardInterrupt:
            say("\nOne moment: the system's installation has to end first.")
            running.communicate()
            raise
    return subprocess.CompletedProcess(command, running.returncode, said)
