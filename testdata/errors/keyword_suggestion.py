def serve(table, dish=None):
    pass


serve(1, dihs="soup")
