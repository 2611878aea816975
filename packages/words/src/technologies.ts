/** Technologies of the job factors, by their names in the factor tables. */
const en: Readonly<Record<string, string>> = {
  'solar-roof': 'solar on roofs',
  'solar-ground': 'solar on the ground',
  'wind-onshore': 'wind on land',
  'wind-offshore': 'wind at sea',
  battery: 'batteries',
  'battery-distributed': 'batteries at home',
  biomass: 'biogas and biomass',
  hydro: 'hydropower',
  'pumped-hydro': 'pumped hydropower',
  gas: 'gas-fired power',
  'gas-chp': 'combined heat and power on gas',
  'heat-pump': 'heat pumps',
  'solar-heat': 'solar heat',
  coal: 'coal',
  nuclear: 'nuclear',
}

const ko: typeof en = {
  'solar-roof': '지붕형 태양광',
  'solar-ground': '지상 태양광',
  'wind-onshore': '육상풍력',
  'wind-offshore': '해상풍력',
  battery: '배터리',
  'battery-distributed': '가정용 배터리',
  biomass: '바이오가스·바이오매스',
  hydro: '수력',
  'pumped-hydro': '양수발전',
  gas: '가스발전',
  'gas-chp': '가스 열병합발전',
  'heat-pump': '히트펌프',
  'solar-heat': '태양열',
  coal: '석탄',
  nuclear: '원자력',
}

export const technologies = { ko, en }
