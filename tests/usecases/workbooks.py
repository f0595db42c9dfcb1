"""Workbooks for tests: openpyxl bears no types of its own."""

from typing import Any

from openpyxl.reader import excel
from openpyxl.workbook import workbook

new_book: Any = workbook.Workbook
read_book: Any = excel.load_workbook
