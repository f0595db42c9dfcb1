"""The visit report as one web page that needs nothing beside itself."""
