package city.posterity.cityhall.demo;

import java.util.List;

/**
 * One of the sample people.
 *
 * @param key by which addresses name the person
 * @param roles as words; none for somebody who only lives in the city or works for a firm
 */
public record SamplePerson(String key, String name, String organisation, List<String> roles) {}
