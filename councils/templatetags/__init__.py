"""What templates need to say counts and standings as every other page does."""
