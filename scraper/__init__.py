"""Everything that touches the world: saved pages, the network, the corpus folder, the command line."""
