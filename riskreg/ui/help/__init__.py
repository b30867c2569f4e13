"""What explains the program in the program: the guide, and the five first steps."""
