package city.posterity.procurement.emergency.declaration;

import java.time.LocalDate;

/**
 * What is declared.
 *
 * @param happened what happened, and why the usual time for buying is impossible
 * @param declaredBy the body that declares it
 * @param instrument where it is written down: a decision's number or address
 * @param area where it applies
 * @param starts its first day
 * @param until its last day, unless a review decides otherwise
 * @param reviewOn when it is decided next whether it goes on
 */
public record Declaration(
    String title,
    EmergencyKind kind,
    String happened,
    String declaredBy,
    String instrument,
    String area,
    LocalDate starts,
    LocalDate until,
    LocalDate reviewOn) {}
