"""Make this checkout ready: `python3 installer/setup.py check|demo|run|test`.

Any python3, however old, must be able to read this file and say what is wrong: plain syntax only.
"""

import sys

if not (3, 11) <= sys.version_info[:2] < (3, 15):
    sys.exit(
        "QVisit needs Python 3.11, 3.12, 3.13 or 3.14 and this is Python "
        + ".".join(str(part) for part in sys.version_info[:2])
        + ": install one of those and name it, for example `make PYTHON=python3.12 demo`."
    )

if __name__ == "__main__":
    # `installer` is a package of this checkout, beside `qvisit`.
    sys.path.insert(0, __file__.rpartition("installer")[0] or ".")
    from installer.bootstrap import main

    sys.exit(main(sys.argv[1:]))
