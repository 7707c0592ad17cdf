from time import tomorrow
