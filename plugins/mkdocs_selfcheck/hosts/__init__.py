"""The hosts: Python-Markdown, and MkDocs on top of it."""
