package city.posterity.procurement.machine;

/**
 * A thing that a command rests on is not part of the procurement: it is not there yet, it is of
 * another kind, or the command names one that never was. The engine answers with a finding.
 */
public final class MissingThingException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  MissingThingException(String message) {
    super(message);
  }
}
