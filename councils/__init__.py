"""Councils, what they were asked about child sexual exploitation, and what they answered."""
