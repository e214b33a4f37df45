package org.attendansee.local.plot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** Numbers of the same unit beside each other, each with its value below it. */
public final class BarPlot {

    private final String unit;
    private final CategoryChart chart;
    private final List<String> names = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    /** @param yAxis what the bars count, and in which unit */
    public BarPlot(String title, String yAxis) {
        unit = yAxis;
        chart = new CategoryChartBuilder()
                .width(Look.WIDTH)
                .height(Look.HEIGHT)
                .title(title)
                .yAxisTitle(yAxis)
                .build();
        Look.apply(chart.getStyler());
        chart.getStyler().setAvailableSpaceFill(0.5).setLegendVisible(false);
    }

    public BarPlot bar(String name, double value) {
        names.add(String.format(Locale.ROOT, value < 1 ? "%s: %.3f" : "%s: %.2f", name, value));
        values.add(value);
        return this;
    }

    public void write(Path svg) {
        chart.addSeries(unit, names, values);
        new SvgFile(svg).write(chart);
    }
}
