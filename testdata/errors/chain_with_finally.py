try:
    raise ValueError("body")
finally:
    undefined_in_finally
