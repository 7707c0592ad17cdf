# zoneinfo: offsets around the changes of the clock, names, arithmetic, and what is no zone.
import copy
from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

berlin, york = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
for text in ("2024-03-31 01:59", "2024-03-31 02:30", "2024-03-31 03:00", "2024-10-27 02:30", "2024-10-27 03:00", "1890-01-01",
             "1945-06-01", "2100-07-01"):
    for fold in (0, 1):
        d = datetime.fromisoformat(text).replace(tzinfo=berlin, fold=fold)
        print(d, d.utcoffset(), d.dst(), d.tzname(), d.astimezone(timezone.utc), d.astimezone(york))
start = datetime(2024, 10, 27, 0, tzinfo=timezone.utc)
for hour in range(3):
    d = (start + timedelta(hours=hour)).astimezone(berlin)
    print(d, d.fold)
print(datetime(2024, 3, 30, 12, tzinfo=york) - datetime(2024, 3, 30, 12, tzinfo=berlin))
print(berlin, repr(york), berlin.key, ZoneInfo("Europe/Berlin") is berlin, ZoneInfo.no_cache("Europe/Berlin") is berlin)
print(berlin.utcoffset(None), ZoneInfo("UTC").utcoffset(None), time(1, tzinfo=berlin).utcoffset(), copy.deepcopy(berlin) is berlin)
print({"Asia/Tokyo", "UTC"} <= available_timezones(), datetime(2024, 1, 1, tzinfo=ZoneInfo("Asia/Kolkata")).isoformat())
for key in ("No/Where", "../x", "/etc/x", "Europe/../UTC"):
    try:
        ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError) as e:
        print(type(e).__name__, e)
try:
    berlin.fromutc(datetime(2024, 1, 1))
except ValueError as e:
    print(e)
