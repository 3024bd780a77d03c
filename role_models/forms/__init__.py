"""What editors and storytellers fill in."""
