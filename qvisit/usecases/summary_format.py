"""The format of the summary that other systems read."""

from qvisit.report.office.summary import schema_text


def summary_schema() -> str:
    """The JSON Schema of the summary, as it stands in the documentation."""
    return schema_text()
