"""0006: indexes for what each sync asks: panels, packs without their bytes, missing photos."""

from sqlalchemy import Connection

_STATEMENTS = (
    "CREATE INDEX ix_packs_sent_brief ON packs_sent (device, number, hash, last_row, created_at)",
    "CREATE INDEX ix_seats_visit ON seats (visit)",
    "CREATE INDEX ix_bundles_sent_pack ON bundles_sent (pack, name)",
    'CREATE INDEX ix_file_places_missing ON file_places (bundle, "offset") WHERE done = 0',
)


def upgrade(connection: Connection) -> None:
    """Make the indexes."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
