value = 3
raise ValueError(f"bad value {value}") if value else TypeError
