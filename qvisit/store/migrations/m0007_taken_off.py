"""0007: visits whose answers and notes were taken off this laptop, and those that come back."""

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Make the table."""
    connection.exec_driver_sql(
        """
        CREATE TABLE taken_off (
            visit VARCHAR NOT NULL,
            at VARCHAR NOT NULL,
            back_at VARCHAR NOT NULL,
            PRIMARY KEY (visit)
        ) WITHOUT ROWID
        """
    )
