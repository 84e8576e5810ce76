package city.posterity.procurement.pack;

import org.jspecify.annotations.Nullable;

/**
 * How a procedure departs from the common table of moves. Rows go only between statuses and by
 * verbs that the engine knows.
 *
 * @param thing the machine's word, such as {@code award}
 * @param from status in kebab case
 * @param to where an added row leads; absent for a removed one
 * @param ground why the row may be added, shown wherever it is used; absent for a removed one
 */
public record MoveEdit(
    boolean added,
    String thing,
    String from,
    String verb,
    @Nullable String to,
    @Nullable String ground,
    int line) {}
