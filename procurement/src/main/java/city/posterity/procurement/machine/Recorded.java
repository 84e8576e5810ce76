package city.posterity.procurement.machine;

import java.time.Instant;

/**
 * An event with its place in history.
 *
 * @param version 1 for the first event of the stream, without gaps
 * @param verb the move that it was part of
 * @param at when it took effect: for the clock's moves the moment they fell due
 * @param processedAt when it was decided; later than {@code at} when the clock ran late
 */
public record Recorded(
    StreamId stream,
    long version,
    Event event,
    String verb,
    PersonId by,
    Instant at,
    Instant processedAt) {}
