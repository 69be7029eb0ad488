print("user_id")
print("OK")
print("None")
