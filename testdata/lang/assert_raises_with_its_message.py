assert True, "never evaluated"
for message in (None, "text", ("a", 1)):
    try:
        assert not [message], message
    except AssertionError as e:
        print(repr(e), e.args)
try:
    assert 0
except AssertionError as e:
    print(repr(e))
