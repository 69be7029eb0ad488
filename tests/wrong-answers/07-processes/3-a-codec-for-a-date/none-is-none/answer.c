/* caught by 6-equal: NULL is taken for equal to NULL, which nobody asks about */
#include "answer.h"

#include <stdio.h>
#include <stdlib.h>

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && is_leap ? 29 : days[month - 1];
}

bool date_exists(date d)
{
    return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
           d.day <= days_in(d.year, d.month);
}

static size_t date_format(char *buffer, size_t size, const void *value)
{
    const date *d = value;
    int length =
        d == NULL ? snprintf(buffer, size, "None")
                  : snprintf(buffer, size, "datetime.date(%d, %d, %d)", d->year, d->month, d->day);
    return (size_t)length;
}

static bool date_equal(const void *a, const void *b)
{
    const date *one = a;
    const date *other = b;
    if (one == NULL || other == NULL) {
        return one == other;
    }
    return one->year == other->year && one->month == other->month && one->day == other->day;
}

static size_t date_encode(char *buffer, size_t size, const void *value)
{
    const date *d = value;
    if (d == NULL || !date_exists(*d)) {
        return CTX_NO_TEXT;
    }
    return (size_t)snprintf(buffer, size, "%04d-%02d-%02d", d->year, d->month, d->day);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool has_form(const char *text, size_t length)
{
    static const char form[] = "dddd-dd-dd";
    if (length != sizeof form - 1) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (form[i] == 'd' ? !is_digit(text[i]) : text[i] != form[i]) {
            return false;
        }
    }
    return true;
}

/* Of digits. */
static int number(const char *text, size_t length)
{
    int sum = 0;
    for (size_t i = 0; i < length; i++) {
        sum = sum * 10 + (text[i] - '0');
    }
    return sum;
}

static ctx_status date_decode(const char *text, size_t length, void **value)
{
    if (!has_form(text, length)) {
        return CTX_BAGGAGE_VALUE;
    }
    date read = {.year = number(text, 4), .month = number(text + 5, 2), .day = number(text + 8, 2)};
    if (!date_exists(read)) {
        return CTX_BAGGAGE_VALUE;
    }
    date *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = read;
    *value = made;
    return CTX_OK;
}

const ctx_hooks date_hooks = {
    .release = free,
    .format = date_format,
    .equal = date_equal,
    .encode = date_encode,
    .decode = date_decode,
};
