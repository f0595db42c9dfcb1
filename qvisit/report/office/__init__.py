"""The report in files that other programs edit and read: Word, Excel, JSON and CSV."""
