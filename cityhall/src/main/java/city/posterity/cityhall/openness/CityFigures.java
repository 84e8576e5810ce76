package city.posterity.cityhall.openness;

import city.posterity.cityhall.openness.FigureQueries.StageFigures;
import city.posterity.cityhall.people.City;
import java.util.List;

/**
 * What concerns all public procurements together.
 *
 * @param years in which something was first published, newest first
 * @param buyers their names, in order
 */
record CityFigures(List<StageFigures> stages, List<Integer> years, List<String> buyers) {

  CityFigures {
    stages = List.copyOf(stages);
    years = List.copyOf(years);
    buyers = List.copyOf(buyers);
  }

  static CityFigures of(City city, FigureQueries queries) {
    return new CityFigures(queries.figures(city), queries.years(city), queries.buyers(city));
  }
}
