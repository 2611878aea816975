/** The door to the hours of a plan: calendar, composed load, shapes. Reads no files and no YAML. */
export {
  type Calendar,
  calendarOf,
  type DayKind,
  holidays2024,
  MODEL_HOURS,
  modelCalendar,
  withoutLeapDay,
} from './calendar.ts'
export {
  type CityLoad,
  composeLoad,
  fitToTotals,
  LoadError,
  type LoadShapes,
  loadOf,
  type Sale,
} from './load.ts'
export {
  buildingHeat,
  carPlant,
  dataCentre,
  districtHeat,
  driving,
  type HeatChoice,
  heatPumpCop,
  pluggedIn,
} from './shapes.ts'
