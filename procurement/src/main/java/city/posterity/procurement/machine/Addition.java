package city.posterity.procurement.machine;

/**
 * A command that adds to a thing whatever others have added to it meanwhile: two residents who
 * speak up at once do not contradict each other. It needs no version of what its actor saw.
 */
@FunctionalInterface
public interface Addition extends Command {}
