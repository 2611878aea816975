export { coolingDegreeHours, heatingDegreeHours } from './degree.ts'
export { type Epw, EpwError, type EpwFault, type Place, readEpw } from './epw.ts'
export {
  cosIncidence,
  erbs,
  erbsDiffuseShare,
  extraterrestrial,
  glassTransmission,
  groundReflected,
  hayDaviesSky,
  isotropicSky,
  type OnPlane,
  onPlane,
  type Plane,
  planeOfArray,
  type SkySeries,
} from './irradiance.ts'
export {
  acPower,
  cellTemperature,
  combinedLoss,
  dcPower,
  type PvSystem,
  pvCapacityFactor,
  pvwattsLosses,
} from './pv.ts'
export { closureError, marksToHours, sunInstants } from './stamp.ts'
export { type Sun, type SunPath, sunPath, sunPosition } from './sun.ts'
export {
  atHeight,
  nrel5MW,
  type PowerCurve,
  scaleToMean,
  speedFactorFor,
  turbinePower,
  withoutDayCycle,
} from './wind.ts'
