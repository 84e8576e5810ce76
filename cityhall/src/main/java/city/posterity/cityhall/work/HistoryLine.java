package city.posterity.cityhall.work;

/**
 * One thing that happened.
 *
 * @param at in words
 * @param machineAt for programs, RFC 3339
 */
public record HistoryLine(
    String at, String machineAt, String what, String subject, String address, String who) {}
