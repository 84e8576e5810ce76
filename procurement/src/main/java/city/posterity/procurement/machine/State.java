package city.posterity.procurement.machine;

/**
 * What the events of one stream add up to. An immutable record; only a cache of the events. Its own
 * {@code apply} runs no guards and reads no clock, so that replay needs neither packs nor time.
 */
public interface State {

  StreamId id();

  Enum<?> status();
}
