"""How a server joins the network, and is set up."""
