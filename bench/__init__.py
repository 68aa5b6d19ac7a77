"""What loading and building cost; see `make bench`."""
