"""All reading. Public queries touch the register, the requests' standing and the published tables, nothing else."""
