"""0003: the latest time of what was written here, without reading all of it at every save."""

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Make the index."""
    connection.exec_driver_sql("CREATE INDEX ix_changes_own_at ON changes (at) WHERE own = 1")
