"""The order of versions such as 1.10.0 and 1.0.0-draft."""

Order = tuple[tuple[int, ...], bool, tuple[tuple[bool, int, str], ...]]


def version_order(version: str) -> Order:
    """Give a key by which versions sort: 1.9.0, then 1.10.0-draft, then 1.10.0."""
    numbers, _, early = version.partition("-")
    parts = tuple(
        (not part.isdecimal(), int(part) if part.isdecimal() else 0, part)
        for part in early.split(".")
    )
    return tuple(int(number) for number in numbers.split(".")), not early, parts
