"""What a comparison looks like: plotly figures as plain dictionaries, drawn to SVG on the server. Knows no Django."""
