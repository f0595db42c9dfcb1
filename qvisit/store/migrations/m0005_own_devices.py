"""0005: what this profile was before, after a restore or a copy of it turned up."""

from sqlalchemy import Connection

_STATEMENTS = (
    """
    CREATE TABLE own_devices (
        device VARCHAR NOT NULL,
        sign VARCHAR NOT NULL,
        box VARCHAR NOT NULL,
        successor VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        at VARCHAR NOT NULL,
        PRIMARY KEY (device, successor)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE carried_packs (
        device VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        hash VARCHAR NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (device, number, hash)
    )
    """,
    """
    CREATE TABLE older_drafts (
        id INTEGER NOT NULL,
        visit VARCHAR NOT NULL,
        template VARCHAR NOT NULL,
        item VARCHAR NOT NULL,
        field VARCHAR NOT NULL,
        text VARCHAR NOT NULL,
        saved_at VARCHAR NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (visit, template, item, field, text)
    )
    """,
)


def upgrade(connection: Connection) -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
