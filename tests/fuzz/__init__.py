"""The fuzzer: `make fuzz`, or `python -m tests.fuzz --help`. It is no part of `make test`."""
