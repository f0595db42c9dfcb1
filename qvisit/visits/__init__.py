"""What happened on a visit: changes, their fold, workflow, roles, consensus."""
