package io.github.btcpayconnect.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Dates as people name them, seen from one day in one place.
 *
 * <table>
 * <caption>Seen from 23 November 2026</caption>
 * <tr><th>time</th><th>{@link #in}</th><th>{@link #date}</th></tr>
 * <tr><td>the same day</td><td>{@code today, at 14:05}</td><td>{@code 23 November}</td></tr>
 * <tr><td>twelve days later</td><td>{@code in 12 days (5 December)}</td><td>{@code 5 December}</td></tr>
 * <tr><td>a year later</td><td>{@code in 365 days (23 November 2027)}</td><td>{@code 23 November 2027}</td></tr>
 * <tr><td>a day before</td><td>{@code 1 day ago (22 November)}</td><td>{@code 22 November}</td></tr>
 * </table>
 */
final class Calendar {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter ANY_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Instant now;
    private final ZoneId zone;

    Calendar(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Midnights until then; negative if it is past. */
    long daysUntil(Instant time) {
        return ChronoUnit.DAYS.between(day(now), day(time));
    }

    /** The day, with its year if that is not this one. */
    String date(Instant time) {
        boolean thisYear = day(now).getYear() == day(time).getYear();
        return (thisYear ? THIS_YEAR : ANY_YEAR).format(day(time));
    }

    /** How long until then, and the day. */
    String in(Instant time) {
        long days = daysUntil(time);
        if (days == 0) {
            return "today, at " + TIME.format(time.atZone(zone));
        }
        if (days < 0) {
            return count(-days) + " ago (" + date(time) + ")";
        }
        return (days == 1 ? "tomorrow" : "in " + count(days)) + " (" + date(time) + ")";
    }

    static String count(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private LocalDate day(Instant time) {
        return time.atZone(zone).toLocalDate();
    }
}
