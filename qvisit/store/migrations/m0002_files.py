"""0002: photos, each kept once under the hash of its bytes."""

from sqlalchemy import Connection

_STATEMENTS = (
    """
    CREATE TABLE files (
        sha256 VARCHAR NOT NULL,
        bytes BLOB NOT NULL,
        kept_at VARCHAR NOT NULL,
        PRIMARY KEY (sha256)
    )
    """,
    """
    CREATE TRIGGER files_stay_as_kept BEFORE UPDATE ON files
    BEGIN
        SELECT RAISE(ABORT, 'a kept file is never altered');
    END
    """,
)


def upgrade(connection: Connection) -> None:
    """Make the table and its guard."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
