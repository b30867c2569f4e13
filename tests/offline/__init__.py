"""Nothing that is tested speaks to the network: what sees to it, here and in every child process."""
