package city.posterity.procurement.machine;

/** An event about to be recorded on a stream, with the move that it belongs to. */
public record Change(StreamId stream, String verb, Event event) {}
