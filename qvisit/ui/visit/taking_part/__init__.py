"""Taking part without a laptop of one's own: paper sheets, typing them in, lent laptops."""
