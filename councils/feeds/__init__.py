"""What readers follow without visiting: publications and corrections."""
