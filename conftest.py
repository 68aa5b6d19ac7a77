"""Loads what all folders of tests share; the fixtures stand in tests/conftest.py."""

pytest_plugins = ["tests.tools.plugin"]
