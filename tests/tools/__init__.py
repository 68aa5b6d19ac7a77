"""What tests stand on: Node, a browser, built sites, a server, vitest's results."""
